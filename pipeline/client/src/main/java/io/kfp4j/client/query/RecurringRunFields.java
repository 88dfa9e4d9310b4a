package io.kfp4j.client.query;

import io.kfp4j.client.message.RecurringRun;

/** What recurring runs can be chosen and sorted by. */
public final class RecurringRunFields {
    public static final Field.Text<RecurringRun> RECURRING_RUN_ID = new Field.Text<>("recurring_run_id");
    public static final Field.Text<RecurringRun> DISPLAY_NAME = new Field.Text<>("display_name");
    public static final Field.Text<RecurringRun> DESCRIPTION = new Field.Text<>("description");
    public static final Field.Moment<RecurringRun> CREATED_AT = new Field.Moment<>("created_at");
    public static final Field.Moment<RecurringRun> UPDATED_AT = new Field.Moment<>("updated_at");

    private RecurringRunFields() {}
}
