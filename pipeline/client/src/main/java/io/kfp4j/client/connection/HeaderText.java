package io.kfp4j.client.connection;

/** Texts that can be the value of a header. */
final class HeaderText {

    static String checked(String what, String value) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty. Give one.");
        }
        if (bare.chars().anyMatch(each -> each < 0x20 || each > 0x7e)) {
            throw new IllegalArgumentException(
                    what + " holds a line break or something else that no header may. Give it as it was issued.");
        }
        return bare;
    }

    private HeaderText() {}
}
