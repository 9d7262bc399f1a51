package main

import (
	"net/http"

	"github.com/chancery-project/chancery/register"
)

// pages returns the pages of a register.
func (a *app) pages(*register.Register) http.Handler { return http.NotFoundHandler() }
