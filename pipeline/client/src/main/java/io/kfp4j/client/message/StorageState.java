package io.kfp4j.client.message;

/** Whether something is shown in the lists of the user interface. */
public enum StorageState {
    STORAGE_STATE_UNSPECIFIED,
    AVAILABLE,
    ARCHIVED
}
