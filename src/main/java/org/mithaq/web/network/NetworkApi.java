package org.mithaq.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.ActorNetworks;
import org.mithaq.network.NetworkFilter;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.network.CytoscapeJson;
import org.mithaq.publish.network.Gexf;
import org.mithaq.publish.network.GraphMl;
import org.mithaq.publish.network.NetworkTable;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/network}: the network of actors, in the form of the ending of the address, else of {@code format}, else of
 * {@code Accept}; in CSV the {@code part} that is wanted, {@code edges} or {@code nodes}.
 */
@RestController
final class NetworkApi {

    private static final List<String> PARTS = List.of("edges", "nodes");

    private final ActorNetworks networks;
    private final QueryAdmission admission;

    NetworkApi(ActorNetworks networks, QueryAdmission admission) {
        this.networks = networks;
        this.admission = admission;
    }

    @GetMapping("/api/network")
    @Nullable
    ResponseEntity<byte[]> network(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NetworkParameters parameters = parameters(request);
        String name = parameters.choice(NetworkParameters.FORMAT, NetworkForm.endings());
        NetworkForm form = NetworkForm.ofEnding(name)
                .orElseGet(() -> NetworkForm.ofMediaType(Acceptable.of(request).require(NetworkForm.mediaTypes())));
        return send(request, response, parameters, form);
    }

    @GetMapping("/api/network.{ending}")
    @Nullable
    ResponseEntity<byte[]> file(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("ending") String ending)
            throws IOException {
        NetworkForm form = NetworkForm.ofEnding(ending)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
        return send(request, response, parameters(request), form);
    }

    private static NetworkParameters parameters(HttpServletRequest request) {
        return NetworkParameters.of(request, NetworkParameters.EDGES, NetworkParameters.PART);
    }

    private @Nullable ResponseEntity<byte[]> send(
            HttpServletRequest request, HttpServletResponse response, NetworkParameters parameters, NetworkForm form)
            throws IOException {
        NetworkFilter filter = parameters.filter();
        Language language = parameters.language();
        boolean nodes = parameters.choice(NetworkParameters.PART, PARTS).equals("nodes");
        String name = form == NetworkForm.CSV ? "mithaq-network-" + PARTS.get(nodes ? 1 : 0) : "mithaq-network";
        NetworkAnswer answer = new NetworkAnswer(
                form.mediaType(), name, form.ending(), language, "network\n" + nodes + "\n" + filter.canonical());
        return answer.send(request, response, networks.revision(), admission, ticket -> {
            ActorNetwork network = networks.find(filter, ticket);
            return new NetworkAnswer.Written(network.revision(), write(network, form, nodes, language));
        });
    }

    private static byte[] write(ActorNetwork network, NetworkForm form, boolean nodes, Language language) {
        return switch (form) {
            case JSON -> CytoscapeJson.write(network, language);
            case GRAPHML -> GraphMl.write(network, language);
            case GEXF -> Gexf.write(network, language);
            case CSV -> nodes ? NetworkTable.actors(network, language) : NetworkTable.ties(network, language);
        };
    }
}
