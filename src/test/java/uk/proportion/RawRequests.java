package uk.proportion;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import uk.proportion.access.DemoSignIn;
import uk.proportion.imagery.SampleFiles;

/** Requests as nobody's browser would send them, byte by byte. */
final class RawRequests {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    RawRequests(int port) {
        this.port = port;
    }

    /** As the officer; without a content type where it is empty. */
    HttpResponse<String> post(String address, String contentType, byte[] body) {
        return contentType.isEmpty()
                ? send("POST", address, body, "Authorization", basic(RestDesk.OFFICER))
                : send("POST", address, body, "Authorization", basic(RestDesk.OFFICER), "Content-Type", contentType);
    }

    HttpResponse<String> send(String method, String address, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(address, failed);
        }
    }

    static String basic(String user) {
        String both = user + ":" + DemoSignIn.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] multipart(SampleFiles file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a\"\r\n\r\n"
                + new String(file.bytes(), StandardCharsets.ISO_8859_1) + "\r\n--b--\r\n";
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }
}
