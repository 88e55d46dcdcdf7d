// Lets EPUBCheck judge EPUB files. Standard input: a path a line.
// Standard output, fields parted by tabs: "finding", path, rule, place, message; and "judged", path once a file is done.

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

public class JudgeEpub extends MasterReport {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String path;

    private JudgeEpub(String path) {
        this.path = path;
        setEpubFileName(path);
        setLocale(Locale.ENGLISH);
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            try {
                new EpubCheck(new File(path), new JudgeEpub(path)).doValidate();
            } catch (Throwable broken) {
                say("finding", path, "unreadable", "", broken.toString());
            }
            say("judged", path);
        }
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
        Severity severity = message.getSeverity();
        if (severity == Severity.FATAL || severity == Severity.ERROR || severity == Severity.WARNING) {
            String place = location == null ? "" : location.getPath() + ":" + location.getLine() + ":" + location.getColumn();
            say("finding", path, severity + " " + message.getID(), place, message.getMessage(arguments));
        }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
        // What the book has is no finding.
    }

    @Override
    public int generate() {
        return 0;
    }

    @Override
    public void initialize() {
        // Nothing is kept between files.
    }

    private static void say(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(field).replaceAll("\\s+", " "));
        }
        OUT.println(line);
    }
}
