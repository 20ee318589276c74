import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import javax.xml.transform.*;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.*;

/**
 * Runs style sheets for the whole life of a command: one line asks (sheet, base, folder of the rules, folder of the document,
 * document, output), one line answers: « done » and the documents that were absent, or « failed » and why.
 */
public class Runner {
    static final Processor PROCESSOR = new Processor(false);
    static final Map<String, XsltExecutable> SHEETS = new HashMap<>();
    static final String BESIDE = "tp-beside:";
    static String last = "";
    static final String MARKED = "Document has been marked not available: ";
    static Map<Path, String> absent = new LinkedHashMap<>();
    static Map<Path, String> questioned = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        out.println("ready " + PROCESSOR.getSaxonProductVersion());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] part = line.split("\t", -1);
            try {
                run(part[0], part[1], Paths.get(part[2]), Paths.get(part[3]), part[4], part[5]);
                out.println(("done\t" + String.join("\t", absent.values())).trim());
            } catch (Exception error) {
                String text = last.isEmpty() ? String.valueOf(error.getMessage()) : last;
                out.println("failed " + text.replaceAll("\\s+", " "));
            }
        }
    }

    static void run(String sheet, String base, Path folder, Path beside, String document, String output) throws Exception {
        last = "";
        absent.clear();
        questioned.clear();
        XsltExecutable compiled = SHEETS.get(sheet);
        if (compiled == null) {
            XsltCompiler compiler = PROCESSOR.newXsltCompiler();
            compiler.setErrorListener(new Silent());
            StreamSource source = new StreamSource(new FileInputStream(sheet), base);
            compiled = compiler.compile(source);
            SHEETS.put(sheet, compiled);
        }
        XsltTransformer transformer = compiled.load();
        transformer.setErrorListener(new Silent());
        transformer.setURIResolver((href, origin) -> href.startsWith(BESIDE) ? find(beside, beside, href.substring(BESIDE.length()), href) : resolve(folder, href, origin));
        transformer.setSource(new StreamSource(new File(document)));
        transformer.setDestination(PROCESSOR.newSerializer(new File(output)));
        transformer.transform();
    }

    static Source resolve(Path folder, String href, String origin) throws TransformerException {
        try {
            return find(folder, Paths.get(new java.net.URI(origin)).getParent(), href, href);
        } catch (java.net.URISyntaxException | IllegalArgumentException error) {
            throw new TransformerException(error);
        }
    }

    static Source find(Path folder, Path origin, String href, String name) throws TransformerException {
        try {
            Path path = href.startsWith("file:") ? Paths.get(java.net.URI.create(href)).normalize() : origin.resolve(java.net.URLDecoder.decode(href.replace("+", "%2B"), "UTF-8").replace('\\', '/')).normalize();
            Path found = !path.startsWith(folder) ? null : Files.isRegularFile(path) ? path : anyCase(folder, folder.relativize(path));
            if (found == null) {
                (isQuestion() ? questioned : absent).put(path, name);
                throw new TransformerException("absent");
            }
            return new StreamSource(found.toFile());
        } catch (IOException | IllegalArgumentException error) {
            throw new TransformerException(error);
        }
    }

    // doc-available() comes through the same door as document(): « no » is its answer, and nothing is missing.
    static boolean isQuestion() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(".DocAvailable")));
    }

    // Saxon remembers that answer: when the same document is then read, it says so and does not ask again.
    static void readAfterQuestion(String warning) {
        if (warning.startsWith(MARKED)) {
            Path path = Paths.get(java.net.URI.create(warning.substring(MARKED.length()))).normalize();
            absent.put(path, questioned.getOrDefault(path, path.getFileName().toString()));
        }
    }

    static Path anyCase(Path folder, Path relative) throws IOException {
        Path current = folder;
        for (Path part : relative) {
            if (!Files.isDirectory(current)) {
                return null;
            }
            Path next = null;
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(current)) {
                for (Path entry : entries) {
                    if (entry.getFileName().toString().equalsIgnoreCase(part.toString())) {
                        next = entry;
                    }
                }
            }
            if (next == null) {
                return null;
            }
            current = next;
        }
        return Files.isRegularFile(current) ? current : null;
    }

    static class Silent implements ErrorListener {
        public void warning(TransformerException error) { readAfterQuestion(String.valueOf(error.getMessage())); }
        public void error(TransformerException error) { last = error.getMessage(); }
        public void fatalError(TransformerException error) { last = error.getMessage(); }
    }
}
