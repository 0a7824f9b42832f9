package org.mithaq.network;

/**
 * The measures of one actor.
 *
 * @param degree how many others it is tied to
 * @param in how many others a tie with a direction leads from, to it
 * @param out how many others a tie with a direction leads to, from it
 * @param strength how many facts tie it to others
 * @param betweenness from 0 to 1
 * @param closeness from 0 to 1
 * @param core the greatest number of ties that each has in some group around it
 * @param component the number of its component, from 1
 * @param community the number of its community, from 1
 */
public record MeasuredActor(
        NetworkActor actor,
        int degree,
        int in,
        int out,
        int strength,
        double betweenness,
        double closeness,
        int core,
        int component,
        int community) {}
