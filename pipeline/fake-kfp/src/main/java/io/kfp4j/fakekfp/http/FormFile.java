package io.kfp4j.fakekfp.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file in a form that a browser would send ({@code multipart/form-data}). */
public final class FormFile {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})\"?");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final String name;
    private final byte[] content;

    private FormFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * The file under this name.
     *
     * @return null where the form has none
     */
    public static @Nullable FormFile in(Request request, String field) {
        String type = request.header("Content-Type");
        Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
        if (!boundary.find()) {
            return null;
        }
        // One character a byte, whatever the file holds.
        String form = "\r\n" + new String(request.body(), StandardCharsets.ISO_8859_1);
        for (String part : form.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0 && part.substring(0, end).contains("name=\"" + field + "\"")) {
                Matcher name = FILE_NAME.matcher(part.substring(0, end));
                return new FormFile(
                        name.find() ? name.group(1) : "",
                        part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return null;
    }

    /** As the sender calls it; may be empty. */
    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
