package io.kfp4j.client.query;

import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.message.StorageState;

/** What runs can be chosen and sorted by. */
public final class RunFields {
    public static final Field.Text<Run> RUN_ID = new Field.Text<>("run_id");
    public static final Field.Text<Run> DISPLAY_NAME = new Field.Text<>("display_name");
    public static final Field.Text<Run> DESCRIPTION = new Field.Text<>("description");
    public static final Field.Choice<Run, RuntimeState> STATE = new Field.Choice<>("state");
    public static final Field.Choice<Run, StorageState> STORAGE_STATE = new Field.Choice<>("storage_state");
    public static final Field.Moment<Run> CREATED_AT = new Field.Moment<>("created_at");
    public static final Field.Moment<Run> SCHEDULED_AT = new Field.Moment<>("scheduled_at");
    public static final Field.Moment<Run> FINISHED_AT = new Field.Moment<>("finished_at");
    public static final Field.Text<Run> RECURRING_RUN_ID = new Field.Text<>("recurring_run_id");

    /** A metric that the runs report, to sort by. */
    public static Field<Run> metric(String name) {
        return new Field.Measure<>("metric:" + name);
    }

    private RunFields() {}
}
