package io.kfp4j.client.connection;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Puts credentials to work. */
public final class Sessions {
    private static final int LONGEST_TOKEN = 1 << 16;

    /** The session of a connection; what has to be fetched first is fetched through the given client. */
    public static Session of(Connection connection, HttpClient http) {
        Credentials credentials = connection.credentials();
        if (credentials instanceof Credentials.BearerToken bearer) {
            return new Fixed(Map.of("Authorization", "Bearer " + bearer.token()));
        } else if (credentials instanceof Credentials.Cookie cookie) {
            return new Fixed(Map.of("Cookie", cookie.cookie()));
        } else if (credentials instanceof Credentials.Headers headers) {
            return new Fixed(headers.headers());
        } else if (credentials instanceof Credentials.TokenFile file) {
            return new FromFile(file.file());
        } else if (credentials instanceof Credentials.DexLogin login) {
            return new DexSession(login, connection.endpoint(), http);
        }
        return new Fixed(Map.of());
    }

    private record Fixed(Map<String, String> headers) implements Session {
        @Override
        public boolean renew(Map<String, String> refused) {
            return false;
        }
    }

    /** Read anew each time: there is no moment at which an old token could be sent. */
    private record FromFile(Path file) implements Session {
        @Override
        public Map<String, String> headers() throws IOException {
            return Map.of("Authorization", "Bearer " + token());
        }

        @Override
        public boolean renew(Map<String, String> refused) throws IOException {
            return !headers().equals(refused);
        }

        private String token() throws CredentialsException {
            try (var in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LONGEST_TOKEN + 1);
                if (bytes.length > LONGEST_TOKEN) {
                    throw new CredentialsException("the token file '" + file + "' holds no token. Name another file.");
                }
                return HeaderText.checked("the token in '" + file + "'", new String(bytes, StandardCharsets.UTF_8));
            } catch (CredentialsException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new CredentialsException(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new CredentialsException("the token file '" + file + "' cannot be read ("
                        + e.getClass().getSimpleName()
                        + "). Mount it, or name another with KF_PIPELINES_SA_TOKEN_PATH.");
            }
        }
    }

    private Sessions() {}
}
