package io.kfp4j.client.query;

import io.kfp4j.client.message.PipelineVersion;

/** What versions can be chosen and sorted by. */
public final class PipelineVersionFields {
    public static final Field.Text<PipelineVersion> PIPELINE_VERSION_ID = new Field.Text<>("pipeline_version_id");
    public static final Field.Text<PipelineVersion> NAME = new Field.Text<>("name");
    public static final Field.Text<PipelineVersion> DISPLAY_NAME = new Field.Text<>("display_name");
    public static final Field.Text<PipelineVersion> DESCRIPTION = new Field.Text<>("description");
    public static final Field.Moment<PipelineVersion> CREATED_AT = new Field.Moment<>("created_at");

    /** A tag; servers before KFP 2.17 know none. */
    public static Field.Text<PipelineVersion> tag(String name) {
        return new Field.Text<>("tags." + name);
    }

    private PipelineVersionFields() {}
}
