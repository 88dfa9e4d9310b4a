package io.kfp4j.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the nodes of a graph into rows so that every edge leads downwards, and orders each row so that few edges cross.
 *
 * <p>Sugiyama's method in its plain form: longest paths, bends where an edge passes a row, a few sweeps by the mean place of the
 * neighbours.
 */
final class Layering {
    private static final int SWEEPS = 4;

    /** A place in a row: a node, or a bend of an edge that passes the row. */
    static final class Slot {
        final int node;
        final List<Slot> above = new ArrayList<>();
        final List<Slot> below = new ArrayList<>();
        double place;

        Slot(int node) {
            this.node = node;
        }

        boolean isBend() {
            return node < 0;
        }
    }

    /** An edge with its bends, from top to bottom. */
    record Route(List<Slot> slots) {}

    private final List<List<Integer>> predecessors;
    private final int[] ranks;
    final List<List<Slot>> rows = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();

    /** Lays out the nodes 0, 1, …; each with the nodes that lead to it, all of them of lower number or higher, without a cycle. */
    Layering(List<List<Integer>> predecessors) {
        this.predecessors = predecessors;
        this.ranks = new int[predecessors.size()];
        rank();
        fill();
        sweep();
    }

    private void rank() {
        Map<Integer, Integer> known = new HashMap<>();
        for (int node = 0; node < ranks.length; node++) {
            ranks[node] = longestPath(node, known);
        }
        // What nothing leads to goes just above the first that needs it.
        for (int node = 0; node < ranks.length; node++) {
            if (predecessors.get(node).isEmpty()) {
                ranks[node] = Math.max(0, firstUser(node) - 1);
            }
        }
    }

    private int longestPath(int node, Map<Integer, Integer> known) {
        var rank = known.get(node);
        if (rank != null) {
            return rank;
        }
        int longest = 0;
        for (int above : predecessors.get(node)) {
            longest = Math.max(longest, longestPath(above, known) + 1);
        }
        known.put(node, longest);
        return longest;
    }

    private int firstUser(int node) {
        int first = Integer.MAX_VALUE;
        for (int user = 0; user < ranks.length; user++) {
            if (predecessors.get(user).contains(node)) {
                first = Math.min(first, ranks[user]);
            }
        }
        return first == Integer.MAX_VALUE ? ranks[node] + 1 : first;
    }

    private void fill() {
        List<Slot> slots = new ArrayList<>();
        for (int node = 0; node < ranks.length; node++) {
            var slot = new Slot(node);
            slots.add(slot);
            row(ranks[node]).add(slot);
        }
        for (int node = 0; node < ranks.length; node++) {
            for (int above : predecessors.get(node)) {
                route(slots.get(above), slots.get(node));
            }
        }
    }

    private void route(Slot from, Slot to) {
        List<Slot> slots = new ArrayList<>(List.of(from));
        for (int rank = ranks[from.node] + 1; rank < ranks[to.node]; rank++) {
            var bend = new Slot(-1);
            row(rank).add(bend);
            slots.add(bend);
        }
        slots.add(to);
        for (int i = 1; i < slots.size(); i++) {
            slots.get(i - 1).below.add(slots.get(i));
            slots.get(i).above.add(slots.get(i - 1));
        }
        routes.add(new Route(slots));
    }

    private List<Slot> row(int rank) {
        while (rows.size() <= rank) {
            rows.add(new ArrayList<>());
        }
        return rows.get(rank);
    }

    private void sweep() {
        rows.forEach(Layering::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < rows.size(); i++) {
                order(rows.get(i), true);
            }
            for (int i = rows.size() - 2; i >= 0; i--) {
                order(rows.get(i), false);
            }
        }
    }

    private static void order(List<Slot> row, boolean byAbove) {
        Map<Slot, Double> means = new HashMap<>();
        row.forEach(slot -> means.put(slot, mean(byAbove ? slot.above : slot.below, slot.place)));
        row.sort(Comparator.comparing(means::get));
        number(row);
    }

    private static double mean(List<Slot> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(each -> each.place).average().orElse(otherwise);
    }

    // Places from 0 to 1, so that rows of different lengths compare.
    private static void number(List<Slot> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).place = (i + 0.5) / row.size();
        }
    }
}
