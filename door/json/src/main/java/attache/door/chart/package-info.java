/// Charts for every door: amounts as bars whose ends show what is known of them, written as SVG.
@org.jspecify.annotations.NullMarked
package attache.door.chart;
