package front

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"sync"
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

// NewMetrics returns metrics with the sizes that sizes tells; it is asked again
// when the revision is another.
func NewMetrics(revision func(ctx context.Context) (int64, error), sizes func(ctx context.Context) (map[string]int, error)) *Metrics {
	m := &Metrics{
		all: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "chancery_request_seconds", Help: "How long requests took.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .15, .25, .5, 1, 2.5, 5, 10, 30},
		}, []string{"method", "route", "status"}),
	}
	m.all.MustRegister(m.requests, &held{revision: revision, sizes: sizes, desc: prometheus.NewDesc("chancery_register_size", "What the register holds.", []string{"of"}, nil)},
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

// held collects the sizes of a register. Counting takes its time where there is
// much to count.
type held struct {
	revision func(ctx context.Context) (int64, error)
	sizes    func(ctx context.Context) (map[string]int, error)
	desc     *prometheus.Desc

	mu    sync.Mutex
	at    int64
	known map[string]int // as of revision at
}

func (h *held) Describe(out chan<- *prometheus.Desc) { out <- h.desc }

func (h *held) Collect(out chan<- prometheus.Metric) {
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Second)
	defer stop()
	sizes, err := h.count(ctx)
	if err != nil {
		out <- prometheus.NewInvalidMetric(h.desc, err)
		return
	}
	for of, n := range sizes {
		out <- prometheus.MustNewConstMetric(h.desc, prometheus.GaugeValue, float64(n), of)
	}
}

func (h *held) count(ctx context.Context) (map[string]int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	now, err := h.revision(ctx)
	if err != nil || h.known != nil && now == h.at {
		return h.known, err
	}
	sizes, err := h.sizes(ctx)
	if err == nil {
		h.known, h.at = sizes, now
	}
	return sizes, err
}
