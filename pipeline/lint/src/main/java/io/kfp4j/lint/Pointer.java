package io.kfp4j.lint;

/** A JSON pointer in the making. */
record Pointer(String text) {

    static Pointer of(String... names) {
        return new Pointer("").to(names);
    }

    Pointer to(String... names) {
        var longer = new StringBuilder(text);
        for (String name : names) {
            longer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new Pointer(longer.toString());
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }
}
