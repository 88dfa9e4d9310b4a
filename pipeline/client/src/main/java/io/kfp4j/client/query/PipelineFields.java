package io.kfp4j.client.query;

import io.kfp4j.client.message.Pipeline;

/** What pipelines can be chosen and sorted by. */
public final class PipelineFields {
    public static final Field.Text<Pipeline> PIPELINE_ID = new Field.Text<>("pipeline_id");
    public static final Field.Text<Pipeline> NAME = new Field.Text<>("name");
    public static final Field.Text<Pipeline> DISPLAY_NAME = new Field.Text<>("display_name");
    public static final Field.Text<Pipeline> DESCRIPTION = new Field.Text<>("description");
    public static final Field.Moment<Pipeline> CREATED_AT = new Field.Moment<>("created_at");

    /** A tag; servers before KFP 2.17 know none. */
    public static Field.Text<Pipeline> tag(String name) {
        return new Field.Text<>("tags." + name);
    }

    private PipelineFields() {}
}
