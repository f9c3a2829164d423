/** Attackers for the tests: texts, routes, and a watch on time and memory. */
package padlock.hostile;
