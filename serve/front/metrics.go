package front

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts requests and tells how much a register holds.
type Metrics struct {
	all      *prometheus.Registry
	requests *prometheus.HistogramVec
}

// NewMetrics returns metrics with the sizes that sizes tells when asked.
func NewMetrics(sizes func(ctx context.Context) (map[string]int, error)) *Metrics {
	m := &Metrics{
		all: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "chancery_request_seconds", Help: "How long requests took.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .15, .25, .5, 1, 2.5, 5, 10, 30},
		}, []string{"method", "route", "status"}),
	}
	m.all.MustRegister(m.requests, &held{sizes, prometheus.NewDesc("chancery_register_size", "What the register holds.", []string{"of"}, nil)},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Handler serves the metrics.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.all, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
}

// methods are those that are counted by name: anybody can make up others.
var methods = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodDelete}

func (m *Metrics) count(method, route string, status int, took time.Duration) {
	if !slices.Contains(methods, method) {
		method = "other"
	}
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Observe(took.Seconds())
}

// held collects the sizes of a register.
type held struct {
	sizes func(ctx context.Context) (map[string]int, error)
	desc  *prometheus.Desc
}

func (h *held) Describe(out chan<- *prometheus.Desc) { out <- h.desc }

func (h *held) Collect(out chan<- prometheus.Metric) {
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
	defer stop()
	sizes, err := h.sizes(ctx)
	if err != nil {
		out <- prometheus.NewInvalidMetric(h.desc, err)
		return
	}
	for of, n := range sizes {
		out <- prometheus.MustNewConstMetric(h.desc, prometheus.GaugeValue, float64(n), of)
	}
}
