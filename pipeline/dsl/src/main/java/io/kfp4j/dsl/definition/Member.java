package io.kfp4j.dsl.definition;

import io.kfp4j.component.signature.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a pipeline or in one of its bodies. */
public sealed interface Member permits TaskDefinition, Member.Group {

    /** File and line it was written at. */
    String where();

    /** Tasks that belong together. */
    sealed interface Group extends Member {

        /** Its number, unique within the pipeline. */
        int id();

        /** How it is shown, if the author said so. */
        @Nullable
        String displayName();
    }

    /**
     * The same tasks once per item.
     *
     * @param itemType what each item is
     * @param parallelism how many items at a time; 0 for no limit
     */
    record Loop(
            int id,
            String where,
            @Nullable String displayName,
            Items items,
            FieldType itemType,
            int parallelism,
            List<Member> members)
            implements Group {

        public Loop {
            members = List.copyOf(members);
        }
    }

    /** If, else if, else: at most one branch runs. */
    record Branches(int id, String where, @Nullable String displayName, List<Branch> branches) implements Group {

        public Branches {
            branches = List.copyOf(branches);
        }
    }

    /**
     * Tasks that run under a condition.
     *
     * @param condition absent for the last branch, which runs when no other does
     */
    record Branch(
            int id, String where, @Nullable String displayName, @Nullable Condition condition, List<Member> members)
            implements Group {

        public Branch {
            members = List.copyOf(members);
        }
    }

    /** Tasks that are followed by an exit task, however they end. */
    record ExitHandler(int id, String where, @Nullable String displayName, TaskDefinition exit, List<Member> members)
            implements Group {

        public ExitHandler {
            members = List.copyOf(members);
        }
    }

    /** What a loop runs over. */
    sealed interface Items {

        /** Items known when the pipeline is defined, as Java objects. */
        record Known(List<Object> items) implements Items {

            public Known {
                items = List.copyOf(items);
            }
        }

        /** A list known when the pipeline runs. */
        record Supplied(Source.Channel list) implements Items {}
    }
}
