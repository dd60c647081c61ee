/// What is said in answer, each sentence with its citations: evidence → **answer**.
package attache.answer;
