package be.informat.oneroster.adapter.rest.documentation;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** {@code /openapi.json}, {@code /docs} and the files of that page. */
public final class DocumentationApi {

    /** Where the document stands, below the public address. */
    public static final String DOCUMENT_PATH = "/openapi.json";

    /** Where the page stands, below the public address; its files stand below it. */
    public static final String PAGE_PATH = "/docs";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";

    /** The resource and the type of each file that may be asked for. */
    private static final Map<String, File> FILES = Map.of(
            "start.js", new File("start.js", "text/javascript;charset=UTF-8"),
            "swagger-ui-bundle.js", new File(WEBJAR + "swagger-ui-bundle.js", "text/javascript;charset=UTF-8"),
            "swagger-ui.css", new File(WEBJAR + "swagger-ui.css", "text/css;charset=UTF-8"),
            "favicon-32x32.png", new File(WEBJAR + "favicon-32x32.png", "image/png"));

    private final byte[] document;
    private final byte[] page;

    private record File(String resource, String type) {}

    /**
     * @param address paths on the page begin with its path, whether a proxy cuts it off or not
     * @param document OpenAPI 3.1, JSON in UTF-8
     */
    public DocumentationApi(PublicAddress address, byte[] document) {
        this.document = document.clone();
        this.page = new String(bytes("page.html"), StandardCharsets.UTF_8)
                .replace("{path}", address.path())
                .getBytes(StandardCharsets.UTF_8);
    }

    public void handleDocument(Context context) {
        show(context, "application/json;charset=UTF-8", document);
    }

    public void handlePage(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("Referrer-Policy", "no-referrer");
        show(context, "text/html;charset=UTF-8", page);
    }

    /** Only the few files that the page needs; the others of the library are not there. */
    public void handleFile(Context context) {
        File file = FILES.get(context.pathParam("file"));
        if (file == null) {
            context.status(404).result("Not found\n");
            return;
        }
        show(context, file.type(), bytes(file.resource()));
    }

    private static void show(Context context, String type, byte[] content) {
        context.header("Cache-Control", "public, max-age=300");
        context.header("X-Content-Type-Options", "nosniff");
        JettyResponse.contentType(context.req(), type);
        context.result(content);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = DocumentationApi.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The program is not whole: " + resource + " is missing.");
        }
        return stream;
    }

    /** Of the library, which stands in the paths of its files. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
