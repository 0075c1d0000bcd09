// Prepares what litewitness needs beside it: an ssh-agent that holds the witness's key, and a database that knows the logs. Prints the
// key's fingerprint, and ends with its input. Arguments: the agent's socket, the database, and the key of each log.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"
	"os"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
	"zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"
)

// As litewitness makes it where it is missing.
const tables = `
	CREATE TABLE IF NOT EXISTS log (origin TEXT PRIMARY KEY, tree_size INTEGER NOT NULL, tree_hash TEXT NOT NULL);
	CREATE TABLE IF NOT EXISTS key (origin TEXT NOT NULL, key TEXT NOT NULL, FOREIGN KEY(origin) REFERENCES log(origin));`

func main() {
	know(os.Args[2], os.Args[3:])
	public, private, err := ed25519.GenerateKey(rand.Reader)
	must(err)
	keys := agent.NewKeyring()
	must(keys.Add(agent.AddedKey{PrivateKey: private}))
	listener, err := net.Listen("unix", os.Args[1])
	must(err)
	known, err := ssh.NewPublicKey(public)
	must(err)
	fmt.Println(ssh.FingerprintSHA256(known))
	go func() {
		for {
			connection, err := listener.Accept()
			must(err)
			go agent.ServeAgent(keys, connection)
		}
	}()
	io.Copy(io.Discard, os.Stdin)
}

func know(path string, keys []string) {
	db, err := sqlite.OpenConn(path, 0)
	must(err)
	defer db.Close()
	must(sqlitex.ExecScript(db, tables))
	empty, err := tlog.TreeHash(0, nil)
	must(err)
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		must(err)
		must(sqlitex.Execute(db, "INSERT INTO log VALUES (?, 0, ?)", &sqlitex.ExecOptions{Args: []any{verifier.Name(), empty}}))
		must(sqlitex.Execute(db, "INSERT INTO key VALUES (?, ?)", &sqlitex.ExecOptions{Args: []any{verifier.Name(), key}}))
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
