package io.kfp4j.fakekfp;

import io.kfp4j.fakekfp.access.Login;
import io.kfp4j.fakekfp.access.OpenDoor;
import io.kfp4j.fakekfp.run.Execution;
import io.kfp4j.fakekfp.run.LocalExecution;
import io.kfp4j.spec.Ordered;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be.
 *
 * @param port 0 for any free one
 * @param folder for what runs leave behind; absent for one that is gone when the server is
 * @param execution how runs are carried out
 * @param parallelism how many runs are at work at a time
 * @param users the namespaces that each may use; absent for a server of one user, without namespaces
 * @param login how who asks says who they are
 */
public record FakeKfpOptions(
        int port,
        @Nullable Path folder,
        Execution execution,
        int parallelism,
        @Nullable Map<String, Set<String>> users,
        Login login) {
    private static final int USUAL_PARALLELISM = 4;

    public FakeKfpOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is none. Use 0 to 65535; 0 is any free one.");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism + ". It must be 1 or more.");
        }
        users = users == null ? null : Ordered.copy(users);
    }

    /** One user, no login, a free port, and runs as on this machine. */
    public static FakeKfpOptions standard() {
        return new FakeKfpOptions(0, null, LocalExecution.standard(), USUAL_PARALLELISM, null, new OpenDoor());
    }

    public FakeKfpOptions port(int number) {
        return new FakeKfpOptions(number, folder, execution, parallelism, users, login);
    }

    public FakeKfpOptions folder(Path place) {
        return new FakeKfpOptions(port, place, execution, parallelism, users, login);
    }

    public FakeKfpOptions execution(Execution how) {
        return new FakeKfpOptions(port, folder, how, parallelism, users, login);
    }

    public FakeKfpOptions parallelism(int runs) {
        return new FakeKfpOptions(port, folder, execution, runs, users, login);
    }

    /** Several users, each with namespaces. */
    public FakeKfpOptions users(Map<String, Set<String>> namespaces) {
        return new FakeKfpOptions(port, folder, execution, parallelism, namespaces, login);
    }

    public FakeKfpOptions login(Login how) {
        return new FakeKfpOptions(port, folder, execution, parallelism, users, how);
    }
}
