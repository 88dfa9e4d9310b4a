package io.kfp4j.dsl;

import io.kfp4j.dsl.Comparison.Compared;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.Condition;
import io.kfp4j.dsl.definition.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A condition waiting for what depends on it: tasks ({@link #then}) or a value ({@link #choose}). */
public final class When {
    private final Recording recording;
    private final Compared condition;
    private final Chain chain;
    private @Nullable String name;

    When(Recording recording, Compared condition) {
        this.recording = recording;
        this.condition = condition;
        this.chain = recording.begin(
                Code.BAD_CONDITION,
                condition.where(),
                "'when " + condition + "' has no body. Add .then(() -> …), or .choose(() -> …) for a value");
    }

    /** Starts a comparison, which says nothing before it has its other side. */
    static <C, N> Comparison<C, N> comparing(
            Recording recording, String word, Value<C> value, Function<Compared, N> next) {
        var where = Caller.where();
        var chain = recording.begin(
                Code.BAD_CONDITION,
                where,
                word + "(" + value + ") compares it with nothing. Add .is(…), .isAtLeast(…) or the like, and .then(…)");
        return new Comparison<>(value, where, condition -> {
            chain.finish();
            return next.apply(condition);
        });
    }

    /** The name that people see. */
    public When named(String shown) {
        recording.checkShown(Caller.where(), "named(…)", shown);
        this.name = shown;
        return this;
    }

    /** Defines what happens if the condition holds. */
    public Branches then(Runnable body) {
        chain.finish();
        return new Branches(new Recorded(recording, name, condition.where())).branch(condition, body);
    }

    /**
     * Collects what the body returns: a list of it if the condition holds, an empty one if not.
     *
     * <p>Kubeflow's own servers fail where the condition does not hold, so the compiler refuses this unless told to go {@code
     * beyondKubeflow}. On those, let a component decide, or {@link #choose}.
     */
    public <O> Collected<O> collect(Supplier<? extends Value<O>> body) {
        chain.finish();
        recording.problem(
                Code.BEYOND_KUBEFLOW,
                condition.where(),
                "collect(…) of what may not run fails on Kubeflow's servers where it does not. Use"
                        + " choose(…).otherwise(…)");
        return new Recorded(recording, name, condition.where()).collect(condition, body);
    }

    /** Starts a value that depends on conditions; it is complete with {@link Choosing#otherwise}. */
    public <T> Choosing<T> choose(Supplier<? extends Value<T>> body) {
        chain.finish();
        return new Choosing<T>(new Recorded(recording, name, condition.where())).branch(condition, body);
    }

    /** If, else if, else: tasks that run under conditions. */
    public static final class Branches implements Upstream {
        private final Recorded all;

        private Branches(Recorded all) {
            this.all = all;
        }

        /** Starts a further condition, looked at if those before do not hold. */
        public <C extends Comparable<C>> Comparison<C, Else> elseWhen(Value<C> value) {
            return comparing(all.recording, "elseWhen", value, condition -> new Else(this, condition));
        }

        /** Defines what happens if no condition holds. */
        public Group otherwise(Runnable body) {
            branch(null, body);
            return new Group(all.scope);
        }

        Scope scope() {
            return all.scope;
        }

        private Branches branch(@Nullable Compared condition, Runnable body) {
            all.branch(condition, branch -> {
                body.run();
                return branch;
            });
            return this;
        }

        @Override
        public String toString() {
            return all.scope.toString();
        }
    }

    /** A further condition. */
    public static final class Else {
        private final Branches branches;
        private final Compared condition;
        private final Chain chain;

        private Else(Branches branches, Compared condition) {
            this.branches = branches;
            this.condition = condition;
            this.chain = branches.all.beginElse(condition);
        }

        /** Defines what happens if this condition holds and none before it. */
        public Branches then(Runnable body) {
            chain.finish();
            return branches.branch(condition, body);
        }
    }

    /** A value that depends on conditions, still without its otherwise, and so not a {@link Value} yet. */
    public static final class Choosing<T> {
        private final Recorded all;
        private final List<Chosen.Alternative> alternatives = new ArrayList<>();
        private final Chain chain;

        private Choosing(Recorded all) {
            this.all = all;
            this.chain = all.recording.begin(
                    Code.BAD_CONDITION,
                    all.where,
                    "choose(…) without otherwise(…) yields nothing when the condition does not hold. Add"
                            + " .otherwise(…), or use then(…)");
        }

        /** Starts a further condition, looked at if those before do not hold. */
        public <C extends Comparable<C>> Comparison<C, ElseChoose<T>> elseWhen(Value<C> value) {
            return comparing(all.recording, "elseWhen", value, condition -> new ElseChoose<>(this, condition));
        }

        /** Says the value if no condition holds. */
        public Chosen<T> otherwise(Supplier<? extends Value<? extends T>> body) {
            branch(null, body);
            chain.finish();
            return new Chosen<>(all.scope, alternatives);
        }

        private Choosing<T> branch(@Nullable Compared condition, Supplier<? extends Value<? extends T>> body) {
            all.branch(condition, branch -> {
                var value = body.get();
                alternatives.add(new Chosen.Alternative(branch, value));
                return value;
            });
            return this;
        }
    }

    /** A further condition with a value. */
    public static final class ElseChoose<T> {
        private final Choosing<T> choosing;
        private final Compared condition;
        private final Chain chain;

        private ElseChoose(Choosing<T> choosing, Compared condition) {
            this.choosing = choosing;
            this.condition = condition;
            this.chain = choosing.all.beginElse(condition);
        }

        /** Says the value if this condition holds and none before it. */
        public Choosing<T> choose(Supplier<? extends Value<? extends T>> body) {
            chain.finish();
            return choosing.branch(condition, body);
        }
    }

    /** The branches recorded so far. */
    private static final class Recorded {
        private final Recording recording;
        private final Scope home;
        private final Scope scope;
        private final String where;
        private boolean complete;

        Recorded(Recording recording, @Nullable String name, String where) {
            this.recording = recording;
            this.where = where;
            this.home = recording.current();
            this.scope = recording.open(Scope.Kind.BRANCHES, "the condition");
            home.add(
                    scope,
                    members -> new Member.Branches(
                            scope.id(),
                            where,
                            name,
                            members.stream().map(Member.Branch.class::cast).toList()));
        }

        <O> Collected<O> collect(Compared compared, Supplier<? extends Value<O>> body) {
            List<Collected<O>> made = new ArrayList<>();
            branch(compared, branch -> made.add(new Collected<>(branch, home, body.get())));
            return made.get(0);
        }

        Chain beginElse(Compared compared) {
            return recording.begin(
                    Code.BAD_CONDITION,
                    compared.where(),
                    "'elseWhen " + compared + "' has no body. Add .then(() -> …) or .choose(() -> …)");
        }

        void branch(@Nullable Compared compared, Function<Scope, ?> body) {
            var at = compared == null ? Caller.where() : compared.where();
            var title = compared == null ? "otherwise" : "when " + compared;
            checkOrder(at, title);
            complete = compared == null;
            Condition condition = compared == null ? null : new Conditions(recording).of(compared, home);
            var branch = recording.open(Scope.Kind.BRANCH, title, scope);
            scope.add(branch, members -> new Member.Branch(branch.id(), at, null, condition, members));
            recording.inside(branch, at, () -> body.apply(branch));
        }

        // In one chain of calls javac sees to it; a chain that is kept in a variable can be taken up again anywhere.
        private void checkOrder(String at, String title) {
            if (complete) {
                recording.problem(
                        Code.BAD_CONDITION, at, "'" + title + "' comes after otherwise(…), which is the last branch");
            }
            if (recording.current() != home) {
                recording.problem(
                        Code.BAD_CONDITION,
                        at,
                        "'" + title + "' stands in '" + recording.current() + "' and its when(…) in '" + home
                                + "'. Write all branches in one place");
            }
        }
    }
}
