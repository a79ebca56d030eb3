// Linkwright: times LEMON's weighted matching on a graph in DIMACS form. Copyright (C) 2026 the Linkwright authors.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// lemon-peer GRAPH RUNS    prints one line of JSON; only run() is timed, with the graph in memory

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

int main(int count, char **words) {
    if (count != 3) return 64;
    FILE *file = std::fopen(words[1], "r");
    if (!file) return 66;
    typedef lemon::SmartGraph Graph;
    typedef Graph::EdgeMap<long long> Weights;
    Graph graph;
    Weights weights(graph);
    std::vector<Graph::Node> nodes;
    char line[200];
    while (std::fgets(line, sizeof line, file)) {
        long u, v, vertices, edges;
        long long weight = 1;
        if (std::sscanf(line, "p edge %ld %ld", &vertices, &edges) == 2) {
            graph.reserveNode(vertices);
            graph.reserveEdge(edges);
            for (long vertex = 0; vertex < vertices; ++vertex) nodes.push_back(graph.addNode());
        } else if (std::sscanf(line, "e %ld %ld %lld", &u, &v, &weight) >= 2) {
            weights[graph.addEdge(nodes[u - 1], nodes[v - 1])] = weight;
        }
    }
    std::fclose(file);

    std::vector<double> times;
    long long best = 0;
    long size = 0;
    for (int run = 0; run < std::atoi(words[2]); ++run) {
        lemon::MaxWeightedMatching<Graph, Weights> matching(graph, weights);
        auto start = std::chrono::steady_clock::now();
        matching.run();
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        best = matching.matchingWeight();
        size = matching.matchingSize();
    }
    std::sort(times.begin(), times.end());
    std::printf("{\"seconds\": %.6f, \"weight\": %lld, \"links\": %ld}\n", times[times.size() / 2], best, size);
}
