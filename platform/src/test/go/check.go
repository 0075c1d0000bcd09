// Judges checkpoints and proofs of ours by tools that nobody here wrote. What it reads is written by GoToolsTest.
package main

import (
	"encoding/json"
	"log"
	"os"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type leaf struct {
	Index  int64
	Record []byte
	Proof  [][]byte
}

type tree struct {
	Note        string
	Leaves      []leaf
	Consistency [][]byte
}

func main() {
	var given struct {
		Key   string
		Trees []tree
	}
	must(json.NewDecoder(os.Stdin).Decode(&given))
	verifier, err := note.NewVerifier(given.Key)
	must(err)
	var before torchwood.Checkpoint
	for _, tree := range given.Trees {
		signed, err := note.Open([]byte(tree.Note), note.VerifierList(verifier))
		must(err)
		checkpoint, err := torchwood.ParseCheckpoint(signed.Text)
		must(err)
		if checkpoint.Origin != verifier.Name() {
			log.Fatalf("origin %q, key %q", checkpoint.Origin, verifier.Name())
		}
		for _, leaf := range tree.Leaves {
			must(tlog.CheckRecord(hashes(leaf.Proof), checkpoint.N, checkpoint.Hash, leaf.Index, tlog.RecordHash(leaf.Record)))
		}
		if before.N > 0 {
			must(tlog.CheckTree(hashes(tree.Consistency), checkpoint.N, checkpoint.Hash, before.N, before.Hash))
		}
		before = checkpoint
	}
}

func hashes(proof [][]byte) []tlog.Hash {
	var all []tlog.Hash
	for _, hash := range proof {
		all = append(all, tlog.Hash(hash))
	}
	return all
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
