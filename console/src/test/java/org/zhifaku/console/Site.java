package org.zhifaku.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

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

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
