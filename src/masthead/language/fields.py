"""What a language's pack holds of words: by which a release's lines are told, who did what in it, and how much of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

Words = tuple[str, ...]
Bond = Literal["units", "months", "labels", "titles", "short", "weak", "pairs"]


_ANYWHERE = """
    files press seeking forwarded mail captions styles records salutations things seats lands realms courts founded since ranks grades former named_after house_stems
    editors fax determiners openings respectively no_houses houses_first houses_last houses_whole houses_before houses_first_within houses_last_within
    houses_first_signed houses_last_signed
"""
ANYWHERE = frozenset(_ANYWHERE.split())
"""Fields whose words are asked of all packs together (`stems.of_all`), in a text of whatever language."""


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Words and phrases. Case and the shape of the apostrophe don't matter; a hyphen before or behind one says that words end or begin so."""

    language: str = ""
    """The language's tag (ISO 639), which a file need not say: it is in its name."""
    genres: Words = ()
    """Names of the genre: "press release"."""
    genres_short: Words = ()
    """What `genres` are called for short before a colon or a stroke."""
    immediate: Words = ()
    """ "For immediate release"."""
    embargo: Words = ()
    """What stands before (or behind) the time until which nothing may be published."""
    lifted: Words = ()
    """What says that an embargo is over."""
    corrections: Words = ()
    """What marks a correction: "correction", "corrected version"."""
    updates: Words = ()
    """What marks a later version."""
    withdrawals: Words = ()
    """What marks a release that is taken back: "retracted", "kill"."""
    replacing: Words = ()
    """What stands before the version that this one replaces: "this release replaces"."""
    private: Words = ()
    """What says that a part is not for publication."""
    files: Words = ()
    """What stands before the number of a paper."""
    modified: Words = ()
    """What stands before the day on which a page was last changed."""
    published: Words = ()
    """What stands before the day on which a page was published: "published on", "julkaistu"."""
    filed: Words = ()
    """What else a page says of a text in the row with that day, each with a number or a word or two behind it: "views", "author", "section"."""
    event: Words = ()
    """What stands, with a colon, before the day of that to which a release invites."""
    today: Words = ()
    """"Today": a day beside it in the first paragraphs is that of issue."""
    yesterday: Words = ()
    """"Yesterday": a day beside it in the first paragraphs is the one before that of issue."""
    ends: Words = ()
    """End marks in words."""
    more: Words = ()
    """"More follows", at the foot of a page."""
    greetings: Words = ()
    """How a line begins that only addresses those to whom a text is said: "Уважаемые коллеги!", "尊敬的读者："."""
    salutations: Words = ()
    """Words that letters begin with."""
    notes: Words = ()
    """Headings of notes to editors and background."""
    about: Words = ()
    """How headings of boilerplate begin …"""
    about_after: Words = ()
    """… or end."""
    contacts: Words = ()
    """Headings of contacts, and how a line that leads to them begins."""
    press: Words = ()
    """What calls the press, who works for it and what it asks for."""
    editors: Words = ()
    """What calls those who edit or write papers."""
    seeking: Words = ()
    """How labels begin that lead to somebody: “for further information”."""
    emails: Words = ()
    """What stands before an e-mail address."""
    phones: Words = ()
    """What stands before a telephone number."""
    fax: Words = ()
    """What stands before a number for faxes."""
    disclaimers: Words = ()
    """Headings of what lawyers add: "forward-looking statements"."""
    furniture: Words = ()
    """Lines of a page that are not of the release: "Share this"."""
    captions: dict[Literal["table", "figure", "credit"], Words] = field(default_factory=dict)
    """What captions call a `table` or a `figure`, before or behind its number, and what stands before the name of who took a picture: `credit`."""
    styles: dict[Literal["title", "subtitle", "crosshead"], Words] = field(default_factory=dict)
    """Words in the names of paragraph styles, by what they are of: `title`, `subtitle`, `crosshead`."""
    records: dict[str, Words] = field(default_factory=dict)
    """What records of content systems call their fields, by what these are: `title`, `subtitle`, `summary`, `content`, `date`, `publisher`, `author`, `keywords`, `url`, `language`, `contact`, `dateline`, `boilerplate`, `notes`; without accents."""
    mail: dict[Literal["from", "to", "subject", "sent", "prefixes"], Words] = field(default_factory=dict)
    """What mail programs call the fields at the head of a message (`from`, `to`, `subject`, `sent`), and what they put before the subject of one that is answered or passed on (`prefixes`)."""
    forwarded: Words = ()
    """What stands over a message that is passed on."""
    pages: Words = ()
    """Names of the pages on which a site keeps its news, as its titles have them beside the house: "newsroom", "press releases", "home"."""
    elsewhere: Words = ()
    """Headings of what a page offers below a text: other news, comments. Each is a line of its own."""

    questions: Words = ()
    """Headings of questions and answers: "frequently asked questions"."""
    asked: Words = ()
    """What stands, with a colon or a full stop, before a question …"""
    answered: Words = ()
    """… and before its answer."""
    next_steps: Words = ()
    """Headings of what comes next: "next steps", "what happens next"."""
    polite: Words = ()
    """What people say out of courtesy, and nobody quotes if there is something better: "delighted", "thank"."""
    stamps: Words = ()
    """What stands before a day on which nothing happens: "as of", "dated", "since"."""
    closings: Words = ()
    """What stands before the last day of a period of accounts: "year ended"."""
    totals: Words = ()
    """What heads a row that sums up or averages the others: "total"."""
    indexes: Words = ()
    """What names figures whose zero says nothing: "index", "score", "temperature"."""

    said: Words = ()
    """Verbs of saying, as they stand beside a quotation."""
    adverbials: Words = ()
    """Words that tell when, where and to whom something was said, behind a verb of saying."""
    relatives: Words = ()
    """How a clause begins that tells more of somebody: "who", "whose"."""
    subject_relatives: Words = ()
    """Those of `relatives` that are the subject of their clause."""
    leads: Words = ()
    """What somebody does who heads something."""
    conjunctions: Words = ()
    """What joins two words or clauses: “and”."""
    sources: Words = ()
    """What stands before a name and tells whose words follow."""
    governing: Words = ()
    """Small words behind which a name is no subject: "of", "with", "by"."""
    companions: Words = ()
    """Small words that govern a person even behind a noun."""
    locatives: Words = ()
    """Small words before the place where an office is held."""
    asides: Words = ()
    """How a phrase before the subject begins that names others: "asked", "on behalf of"."""
    roles: Words = ()
    """Nouns of office and function."""
    trades: Words = ()
    """Those of them that houses have as well: "operator", "supplier"."""
    ranks: Words = ()
    """Ranks and learned callings before a name, one word each: whoever has an office beside one is known by the office."""
    grades: Words = ()
    """What goes on a rank and leaves it one."""
    former: Words = ()
    """What stands before a noun of office and belongs to it."""
    leaders: Words = ()
    """Those of `roles` who head something."""
    serving: Words = ()
    """Those who speak or act for the holder of an office: "spokesman", "lawyers", "chief of staff"."""
    shortened: dict[str, str] = field(default_factory=dict)
    """Offices as a text says them for short once it has said them in full, small: "menkes" is "Menteri Kesehatan"."""
    titles: Words = ()
    """Forms of address and titles before a name."""
    called: Words = ()
    """What stands before marks in which a name or a title is, no speech: "programme", "entitled"."""
    personal: Words = ()
    """Personal pronouns of the third person, as subjects."""
    appointed: Words = ()
    """What is said of somebody who is given an office: "appointed", "joins"."""
    shielded: Words = ()
    """What is said of victims, suspects, accused and dead beside their names: they are not among the people we list."""
    fates: Words = ()
    """What is said of them before their names: "the death of"."""
    houses: Words = ()
    """Nouns of what an office is of, where neither a capital nor an article shows that they go on with it: "council", "forces"."""
    houses_last: Words = ()
    """Nouns that names of houses end with, in scripts without capitals."""
    houses_first: Words = ()
    """Nouns that they begin with."""
    houses_whole: Words = ()
    """Names of houses that are one noun."""
    houses_last_within: Words = ()
    """More such nouns within a text: lines of a page end with them in other senses as well."""
    houses_first_within: Words = ()
    """More that they begin with there."""
    houses_last_signed: Words = ()
    """More such nouns where a row signs a text: within it they have other senses."""
    houses_first_signed: Words = ()
    """More that they begin with there."""
    houses_before: Words = ()
    """Nouns with a capital that names of houses begin with, in languages that have them first."""
    links: Words = ()
    """What joins an office with what it is of: "of", "for"."""
    order: Literal["", "first", "last"] = ""
    """Where a noun of office stands to what it is of: first ("ministre de la Santé"), last ("Sağlık Bakanı"); empty where it is told by capitals."""
    halts: Words = ()
    """Small words that no name and no office holds: a name ends before them, in scripts without capitals."""
    forenames: Words = ()
    """Given names that people of the language and those often in its news have: only where no capital shows a name."""
    surnames: Words = ()
    """Family names, where they stand first and a name has no other sign."""
    bodies: Words = ()
    """Nouns of which names of organisations are made, one word each: "foundation", "Stiftung"; a compound may end with one."""
    house_stems: Words = ()
    """How nouns begin or end of which names of houses are made."""
    no_houses: Words = ()
    """Offices and fields that begin as those do."""
    named_after: Words = ()
    """Streets, schools and prizes, which are called after people with their titles."""
    things: Words = ()
    """Words that no name of a person holds, small."""
    letterheads: Words = ()
    """Nouns that stand in letterheads beside those: of a house's units and of realms, one word each: "department", "Pressestelle", "republic"."""
    courts: Words = ()
    """Nouns with which names of courts end."""
    realms: Words = ()
    """Nouns with which names begin of what has a territory."""
    lands: Words = ()
    """Countries, as they are called in the language."""
    seats: Words = ()
    """Towns from which much is told to the press, as they are called in the language."""
    towns: Words = ()
    """Towns that texts begin with, where neither a day nor capitals tell a place."""
    makers: Words = ()
    """Those that are no part of a name, though they may open a sentence before it: "Firma", "Компания"."""
    departments: Words = ()
    """How words begin that call a part of any house: "office", "Abteilung" …"""
    publicity: Words = ()
    """… and what it does, if it speaks to the press: "communications", "Öffentlichkeitsarbeit"."""
    fields: Words = ()
    """What else an office in a firm is of, behind its comma, one word each, with which the words begin: "sales", "ventas"."""
    issuers: Words = ()
    """What stands, with a colon, before the name of the issuer: "Herausgeber"."""
    decks: Words = ()
    """What stands, with a colon, before the line below the headline."""
    headlines: Words = ()
    """What stands, with a colon, before the headline, where a page names each of its fields: "標題"."""
    announce: Words = ()
    """Verbs that tell what happened."""
    acts: Words = ()
    """What else the subject of a first sentence does, one word each, auxiliaries among them: by them its end is told."""
    no_verbs: Words = ()
    """Words within phrases of saying that are no verbs."""
    regards: Words = ()
    """How letters take leave, above whoever signs them: "kind regards"."""
    signed: Words = ()
    """What stands over a name, alone in its row, where somebody has signed: "(Đã ký)", "(signed)"."""
    openers: Words = ()
    """How a phrase before the main clause begins: "In order to"."""
    openings: Words = ()
    """Words with a capital that sentences begin with, and no name of a house does."""
    connectors: Words = ()
    """What joins further actors to the first: "together with"."""
    tails: Words = ()
    """How a clause begins that a headline can do without."""
    qualifiers: Words = ()
    """"More than" before a number."""
    units: Words = ()
    """What makes a number big or a share: "million", "per cent"."""
    units_before: Words = ()
    """The same, where it stands before its number: "yüzde 15"."""
    money: Words = ()
    """Names of currencies behind a number: "euros", "Mio. Euro"."""
    uncounted: Words = ()
    """What makes a number no figure: "page", "p.m."."""
    respectively: Words = ()
    """What gives several numbers to several things: no one of them can be told alone."""
    times: Words = ()
    """Measures of time in all their forms behind a number: "years", "weeks" …"""
    often: Words = ()
    """… how often something is: "times", "fois" …"""
    lasting: Words = ()
    """… and what stands before a measure if something lasts so long, but not before how old somebody is or what time it is: "for", "during"."""
    changed: Words = ()
    """Verbs with which a number becomes another, in all their forms, with nothing between them and what it was: "fell", "est passé"."""
    defines: Words = ()
    """What boilerplate says after the name: "is a"."""
    abbreviations: Words = ()
    """What never ends a sentence before its full stop."""
    bonds: dict[Bond, Words] = field(default_factory=dict)
    """Words that a space does not part from what stands beside them: `units` behind a number, as `months`; `labels` before one; `titles` with a full stop before a name; `short` words that end no line, `weak` ones that begin none; `pairs` of abbreviations."""
    loose: bool = False
    """Whether high punctuation and the inner side of quotation marks have spaces."""
    unspaced: bool = False
    """Whether words stand close to each other: what is before a label or after a unit is no part of it."""
    founded: Words = ()
    """What says that a house was founded, or has its seat."""
    since: Words = ()
    """What stands before the year from which on something is."""
    predicates: Words = ()
    """Verbs and what stands before them, by which a clause is told in a script that marks no sentences."""
    resuming: Words = ()
    """How a sentence opens there that takes up what was said: "however", "at present" …"""
    heads: Words = ()
    """… or by its subject: nouns that subjects begin with."""
    fractions: Words = ()
    """Parts of all in words, and what counts many by no number."""
    numbers: Words = ()
    """Numbers in words, before a unit: "three per cent"."""
    halves: Words = ()
    """What adds half of its scale to a number: "y medio" behind "un millón"."""
    cardinals: Words = ()
    """Numbers in words from three on that tell by themselves how many there are: "eight journalists". None that means something else as well."""
    subjects: Words = ()
    """How the subject of a sentence begins: articles, "all"."""
    prepositions: Words = ()
    """What a number hangs on: "with 20 people"."""

    leaning: Words = ()
    """How a sentence begins that leans on the one before it, and can't stand at a glance: "however", "this", "she", "in addition"."""
    pointing: Words = ()
    """What leans on another sentence wherever it stands: "these", "also", "the latter" …"""
    settled: Words = ()
    """… but for phrases that lean on nothing: "this week", "but also"."""
    pronouns: Words = ()
    """Pronouns of the third person, which need somebody named before them."""
    definite: Words = ()
    """Definite articles."""
    articles: Words = ()
    """Articles, each form, before who is named by an office alone."""
    determiners: Words = ()
    """Articles, and other small words before a noun."""
    ours: Words = ()
    """Pronouns by which a writer speaks of itself or to the reader: "we", "our", "you"."""
    we: Words = ()
    """Pronouns with which a house speaks of itself as a subject."""
    own_endings: Words = ()
    """How verbs end that mean their writer without a pronoun."""
    as_whom: Words = ()
    """What stands before who it is that speaks as "we", in languages that decline no name behind it: "as", "en tant que"."""
    participles: Words = ()
    """How participles end, in languages whose verbs need no subject beside them."""
    gerunds: Words = ()
    """How verbs end that have the subject of another."""
    verbal_endings: Words = ()
    """How words end that say what somebody does or what befell somebody, and are no office."""
    adjective_endings: Words = ()
    """How adjectives end, before and behind a noun of office."""
    cases: dict[str, Words] = field(default_factory=dict)
    """What nouns end in in other cases than the nominative, or with their article, and what the nominative ends in instead."""
    calls: Words = ()
    """How a sentence begins that tells its reader what to do: "please", "visit"."""
    steps: Words = ()
    """What tells of what comes next: "will", "next month", "is expected to"."""
    funding: Words = ()
    """What tells who pays: "funded by", "with the financial support of"."""
    outcomes: Words = ()
    """What tells what came of it: "agreed on", "led to", "rose"."""
    supposed: Words = ()
    """What tells of what only may be, or would be: "if", "could", "up to"."""
    hedges: Words = ()
    """What a sentence may not lose where it is cut: "not", "if", "only", "according", "together"."""
    refutes: Words = ()
    """What says that the sentence before is not so: "in fact", "that claim", "untrue"."""
    denials: Words = ()
    """What says within a sentence that something is not so, or only claimed: "not", "denied", "alleged"."""
    claims: Words = ()
    """Words of asking for something, as before a court: what is only asked for is no figure …."""
    refusals: Words = ()
    """… if this was refused …."""
    claimants: Words = ()
    """… or those ask for it who do so in court."""
    turns: Words = ()
    """How a sentence begins that turns the one before: "but", "except": the two are told together, or neither."""
    limits: Words = ()
    """What limits it from within, other words between them or not: "should not", "unless"."""
    superseded: Words = ()
    """What says that a number has been replaced: "previously given as", "was corrected"."""
    accuses: Words = ()
    """What accuses somebody: "charged with", "arrested" …"""
    contests: Words = ()
    """… and how the accused answer: "deny", "pleaded not guilty"."""
    cleared: Words = ()
    """What says that somebody is accused no more: "acquitted"."""
    provisos: Words = ()
    """What makes all a sentence tells depend on something: "if", "unless"."""
    excepting: Words = ()
    """What stands before a day that is left out: "every day except 25 December"."""
    matter: Words = ()
    """What heads the row of an advisory that says what takes place: "what" …"""
    rows: Words = ()
    """… and its other rows, but for the day's (`event`): "who", "where"."""
