import java.io.*;
import java.nio.file.*;
import java.util.*;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.*;

/**
 * The pipeline of the kit under Saxon-HE: parse, validate, serialise the SVRL, for every (schematron, document) pair.
 * Arguments: pairs file, folder of the pipeline, shipped|tuned, threads, passes; or: generate schema pipeline folder; or: cold sheet document schema.
 */
public class SaxonBench {
    static final Processor PROCESSOR = new Processor(false);
    static final Map<String, XdmNode> SHARED = new java.util.concurrent.ConcurrentHashMap<>();

    public static void main(String[] a) throws Exception {
        if (a[0].equals("cold")) {
            XsltCompiler compiler = PROCESSOR.newXsltCompiler();
            StreamSource sheet = new StreamSource(new FileInputStream(a[1]), new File(a[3]).toURI().toString());
            run(compiler.compile(sheet), a[2], false);
            return;
        }
        if (a[0].equals("generate")) {
            compile(a[1], pipeline(a[2]), false, a[3]);
            return;
        }
        String folder = a[1];
        boolean tuned = a[2].equals("tuned");
        XsltExecutable[] steps = pipeline(folder);
        List<String[]> pairs = new ArrayList<>();
        Map<String, XsltExecutable> compiled = new HashMap<>();
        for (String line : Files.readAllLines(Paths.get(a[0]))) {
            String[] pair = line.split("\t");
            pairs.add(pair);
            if (!compiled.containsKey(pair[0])) {
                compiled.put(pair[0], compile(pair[0], steps, tuned, null));
            }
        }
        int threads = Integer.parseInt(a[3]);
        for (int pass = 0; pass < Integer.parseInt(a[4]); pass++) {
            long start = System.nanoTime();
            long busy = cpu();
            Thread[] workers = new Thread[threads];
            for (int t = 0; t < threads; t++) {
                final int rank = t;
                workers[t] = new Thread(() -> {
                    for (int i = rank; i < pairs.size(); i += threads) {
                        try {
                            run(compiled.get(pairs.get(i)[0]), pairs.get(i)[1], tuned);
                        } catch (Exception error) {
                            // A pair that Saxon cannot run costs what it costs.
                        }
                    }
                });
                workers[t].start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
            System.out.println("pass " + (System.nanoTime() - start) / 1000 + " " + (cpu() - busy) / 1000);
        }
    }

    static XsltExecutable[] pipeline(String folder) throws Exception {
        return new XsltExecutable[] { sheet(folder + "/iso_dsdl_include.xsl"), sheet(folder + "/iso_abstract_expand.xsl"), sheet(folder + "/iso_svrl_for_xslt2.xsl") };
    }

    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    static void run(XsltExecutable sheet, String document, boolean tuned) throws Exception {
        XsltTransformer transformer = sheet.load();
        transformer.setMessageListener((content, terminate, locator) -> { });
        transformer.setErrorListener(new Silent());
        if (tuned) {
            transformer.setURIResolver((href, base) -> shared(java.net.URI.create(base).resolve(href.replace(" ", "%20")).toString()));
        }
        transformer.setSource(new StreamSource(new File(document)));
        transformer.setDestination(PROCESSOR.newSerializer(new ByteArrayOutputStream()));
        transformer.transform();
    }

    static Source shared(String uri) {
        XdmNode node = SHARED.computeIfAbsent(uri, key -> {
            try {
                return PROCESSOR.newDocumentBuilder().build(new StreamSource(key));
            } catch (SaxonApiException error) {
                throw new IllegalStateException(error);
            }
        });
        return node.getUnderlyingNode();
    }

    static XsltExecutable compile(String schema, XsltExecutable[] steps, boolean tuned, String keep) throws Exception {
        XdmNode node = PROCESSOR.newDocumentBuilder().build(new File(schema));
        for (XsltExecutable step : steps) {
            XsltTransformer transformer = step.load();
            transformer.setMessageListener((content, terminate, locator) -> { });
            transformer.setErrorListener(new Silent());
            transformer.setInitialContextNode(node);
            XdmDestination result = new XdmDestination();
            transformer.setDestination(result);
            transformer.transform();
            node = result.getXdmNode();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PROCESSOR.newSerializer(bytes).serializeNode(node);
        String text = bytes.toString("UTF-8");
        if (tuned) {
            // The walk that the kit adds inside each active-pattern.
            text = text.replaceAll("(?s)(<svrl:active-pattern(?:(?!</svrl:active-pattern>).)*?)<xsl:apply-templates/>", "$1");
        }
        if (keep != null) {
            Files.write(Paths.get(keep, new File(schema).getName() + ".xsl"), text.getBytes("UTF-8"));
        }
        XsltCompiler compiler = PROCESSOR.newXsltCompiler();
        compiler.setErrorListener(new Silent());
        return compiler.compile(new StreamSource(new StringReader(text), new File(schema).toURI().toString()));
    }

    static XsltExecutable sheet(String path) throws Exception {
        return PROCESSOR.newXsltCompiler().compile(new StreamSource(new File(path)));
    }

    static class Silent implements javax.xml.transform.ErrorListener {
        public void warning(javax.xml.transform.TransformerException error) { }
        public void error(javax.xml.transform.TransformerException error) { }
        public void fatalError(javax.xml.transform.TransformerException error) { }
    }
}
