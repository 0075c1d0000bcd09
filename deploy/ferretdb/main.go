// Serves MongoDB's protocol with FerretDB, over SQLite or PostgreSQL, until it is told to end. For tests alone.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	log.SetFlags(0)
	port := flag.Int("port", 27117, "the port on the loopback interface")
	folder := flag.String("sqlite", "", "the folder of SQLite's files, with a slash at its end")
	postgres := flag.String("postgresql", "", "the URL of a PostgreSQL database, in place of SQLite")
	flag.Parse()

	config := ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: fmt.Sprintf("127.0.0.1:%d", *port)},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *folder,
	}
	if *postgres != "" {
		config.Handler, config.PostgreSQLURL = "postgresql", *postgres
	}
	server, err := ferretdb.New(&config)
	if err != nil {
		log.Fatal(err)
	}
	asked, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer done()
	fmt.Println(server.MongoDBURI())
	if err := server.Run(asked); err != nil {
		log.Fatal(err)
	}
}
