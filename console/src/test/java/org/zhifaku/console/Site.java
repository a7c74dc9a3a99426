package org.zhifaku.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a running console, as a browser without scripts does. */
record Site(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Posts a form; headers say where it comes from. */
    HttpResponse<String> submit(String path, String form, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Uploads a file with the name of who sends it, from a page of the console. */
    HttpResponse<String> upload(String path, byte[] file, String by) throws IOException, InterruptedException {
        var head = "--frontier\r\nContent-Disposition: form-data; name=\"by\"\r\n\r\n" + by
                + "\r\n--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"corrected.xlsx\"\r\n\r\n";
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(bytes(head), file, bytes("\r\n--frontier--\r\n"))));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] download(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofByteArray())
                .body();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
