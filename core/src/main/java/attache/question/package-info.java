/// Reading what was asked: … **question** → evidence → answer.
package attache.question;
