"""What no name of a person holds: nouns of houses and things, small words, months and days."""

from __future__ import annotations

_THING_WORDS = """
    typhoon hurricane cyclone tornado tifón tifone tufão taifun orkan hurrikan hurrikaan huracán ciclón ciclone furacão ouragan uragano orkanen bagyo тайфун ураган циклон
    cello violin flute oboe clarinet bassoon trumpet trombone tuba timpani percussion
    academy act action affairs agency agenda agreement alliance api army assembly association authority award awards bank board branch brotherhood
    bureau campaign cabinet center centre centres chamber charter church city club college commission committee community company conference
    confederation congress conservancy constitution convention corp corporation council country county court day defence defense democracy department
    development directorate district division economy education embassy energy environment estate european exchange exhibition express facility
    faculty federal federation festival finance force forces forum foundation framework fund general global government group guide health high holdings
    home hospital house human humanitarian inc industries industry information initiative institute institution insurance international
    internet investment joint justice kingdom laboratory labs law league library limited llc llp ltd management market media medicine
    mission ministry model month movement museum national nations network news north northern office operations opposition organisation organization
    pack pacific parliament party partnership peace plan plc police policy portal post press prize process program programme project
    protocol province public region registry regulation release report republic research resolution resource resources review road
    royal school science sciences secretariat section security senate service services sector site society software solutions south southern
    state states station statement store strategy street studies summit survey system systems task team technologies technology therapy
    trade training treaty tribunal trust union unit united university utility village wall war week welfare western east west eastern
    initiatives guest tweet women working world year zone january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday the this that these those it its in on at for from with by and but if when while
    after before since our their his her there here what who how why both each all more many some such no not new first last a an as to of
    we they you he she i however although despite according also then today yesterday tomorrow now most other another
    gmbh ag ev stiftung ministerium bundesamt bundesverband verband verein institut universität hochschule zentrum amt gesellschaft
    der die das ein eine im am ihr ihre wir sie er es und le la les un une des el los las una il lo gli i o os as um uma
    association fondation ministère université société comité commission agence conseil
    ministerio universidad asociación fundación comisión agencia consejo empresa grupo
    министерство университет организация фонд комитет агентство совет компания в на с по для это все как
    contract standard regulations guidance thank thanks square terrace boulevard enterprise enterprises
    inquiries enquiries contact contacts press phone email original lead key executive relations communications
    central pretrial under amid among amongst besides beyond throughout until upon within without across alongside despite
    rights advocacy affairs relations persons people migrants
    wing building pavilion gallery theatre theater stadium airport arena auditorium clinic library plaza campus lecture scholarship fellowship medal
    election elections referendum games championship championships olympics tournament tour cup league final finals semifinal semifinals series
    programmes programs territory territories collaborative servizio servizi mensa servicio servicios
    республика республики республике республику республикой область области областью район района районе
    drive avenue river mountain mountains valley island islands ocean reef creek falls harbour harbor airways
    resignation nomination investigation hearing announcement invitation newsletter bulletin handbook
    tourism employment agriculture fisheries forestry infrastructure citizenship customs veterans multicultural indigenous productivity transport
    departments ministries agencies authorities committees councils commissions institutes universities associations courts boards offices
    arts creative augmented reality virtual safe safety
    marketplace platform patent patents filing filings
    trophy highway hotel restaurant recovery tsunami laboratories pharmaceuticals airlines railways
    postgresql postgres windows linux
    platz straße strasse schule halle brücke schloss galerie kunst plein straat laan gracht plads torget
    symphony philharmonic orchestra choir quartet ensemble railroad navy fleet brigade battalion regiment squadron precinct diocese archdiocese parish cathedral
    charge reihe anzahl vielzahl menge serie mehrheit hälfte mitte ende anfang
    pour selon según segundo secondo laut nach für bei mit voor volgens według zdaniem по согласно за для при от ο η οι το τα ot enligt ifølge
    mandir vidyalaya vidya mahavidyalaya bhavan bhawan sadan sabha sangh samiti parishad panchayat yojana abhiyan ashram gurukul dharamshala
    says adds asks writes explains continues concludes recalls remarks
    markets admission admissions application applications estimator tools tickets
    electric motors dynamics atomics colleges plains systems facultades universidades instituciones facultés universités facoltà triumphs achievements highlights priorities
    señaló avec chez sans dans nous vous ainsi comme entre tras con sin desde hasta como este esta ce cette ces dit het een
    informasi publik komunikasi humas biro kementerian perhubungan masyarakat pelayanan daerah kabupaten
"""
THINGS = frozenset(_THING_WORDS.split())
