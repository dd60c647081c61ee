/// The gate every statement passes before it is shown: evidence → **check** → answer.
package attache.answer.check;
