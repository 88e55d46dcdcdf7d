// Lets veraPDF judge PDF files. Arguments: the standards, such as "ua1,2a". Standard input: a path a line.
// Standard output, fields parted by tabs: "finding", path, rule, place, message; and "judged", path once a file is done.

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class JudgePdf {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Held here, since a logger that nobody holds is forgotten together with its level.
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    public static void main(String[] standards) throws Exception {
        LOG.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            for (String standard : standards[0].split(",")) {
                judge(path, PDFAFlavour.fromString(standard));
            }
            say("judged", path);
        }
    }

    private static void judge(String path, PDFAFlavour standard) {
        try (FileInputStream stream = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = standard.getId() + " " + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    say("finding", path, rule, assertion.getLocation().getContext(), assertion.getMessage());
                }
            }
        } catch (Throwable broken) {
            say("finding", path, standard.getId() + " unreadable", "", broken.toString());
        }
    }

    private static void say(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(field).replaceAll("\\s+", " "));
        }
        OUT.println(line);
    }
}
