import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * java -cp 'JARS/*' Serve.java HOME PORT: serves Bolt on the loopback address, prints a line when ready, stops on a signal.
 * A line "true" or "false" on standard input makes the databases read-only, or writable again, and is printed back.
 */
public class Serve {
    public static void main(String[] args) throws Exception {
        Path home = Files.createDirectories(Path.of(args[0]));
        SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.println("ready");
        Config config = ((GraphDatabaseAPI) service.database("system")).getDependencyResolver().resolveDependency(Config.class);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            config.setDynamic(GraphDatabaseSettings.read_only_database_default, Boolean.parseBoolean(line), "test");
            System.out.println(line);
        }
        Thread.currentThread().join();
    }
}
