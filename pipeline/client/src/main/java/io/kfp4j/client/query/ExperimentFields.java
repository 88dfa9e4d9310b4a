package io.kfp4j.client.query;

import io.kfp4j.client.message.Experiment;
import io.kfp4j.client.message.StorageState;

/** What experiments can be chosen and sorted by. */
public final class ExperimentFields {
    public static final Field.Text<Experiment> EXPERIMENT_ID = new Field.Text<>("experiment_id");
    public static final Field.Text<Experiment> DISPLAY_NAME = new Field.Text<>("display_name");
    public static final Field.Text<Experiment> DESCRIPTION = new Field.Text<>("description");
    public static final Field.Choice<Experiment, StorageState> STORAGE_STATE = new Field.Choice<>("storage_state");
    public static final Field.Moment<Experiment> CREATED_AT = new Field.Moment<>("created_at");
    public static final Field.Moment<Experiment> LAST_RUN_CREATED_AT = new Field.Moment<>("last_run_created_at");

    private ExperimentFields() {}
}
