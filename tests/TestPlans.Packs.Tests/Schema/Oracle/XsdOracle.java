import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Judges the documents of standard input (length on four bytes, then bytes): one line each, its errors parted by tabs, empty when valid. */
public final class XsdOracle {
    public static void main(String[] args) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        Schema schema = factory.newSchema(new File(args[0]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        while (true) {
            byte[] document;
            try {
                document = new byte[in.readInt()];
            } catch (EOFException end) {
                break;
            }
            in.readFully(document);
            out.println(errors(schema, document));
        }
        out.flush();
    }

    private static String errors(Schema schema, byte[] document) throws Exception {
        StringJoiner errors = new StringJoiner("\t");
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            public void warning(SAXParseException e) { }
            public void error(SAXParseException e) { errors.add(line(e)); }
            public void fatalError(SAXParseException e) throws SAXException { throw e; }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            errors.add(line(e));
        }
        return errors.toString();
    }

    private static String line(SAXException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
}
