// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/ReportChart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Units of the drawing, which the page scales.
constexpr double width = 720;
constexpr double height = 240;
constexpr double left = 48;
constexpr double right = 8;
constexpr double top = 28;
constexpr double bottom = 28;
constexpr int gridLines = 4;
constexpr qsizetype mostLabels = 12;

QString number(double value) {
    return QString::number(value, 'f', 1);
}

/// A round number not below a value: 1, 2 or 5 times a power of ten, for each grid line.
double roundStep(double most) {
    const double raw = most / gridLines;
    const double power = std::pow(10, std::floor(std::log10(std::max(raw, 1.0))));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (raw <= times * power)
            return times * power;
    }
    return 10 * power;
}

} // namespace

QString barChart(const QString &title, const QStringList &labels,
                 const QList<ChartSeries> &series) {
    double most = 0;
    for (const ChartSeries &each : series) {
        for (const double value : each.values)
            most = std::max(most, value);
    }
    if (labels.isEmpty() || most <= 0)
        return {};
    const double step = roundStep(most);
    const double full = step * std::ceil(most / step);
    const double plot = height - top - bottom;
    const auto y = [&](double value) { return top + plot * (1 - value / full); };
    QString svg =
        u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\"><title>%3</title>"_s.arg(
            number(width), number(height), title.toHtmlEscaped());
    for (double value = 0; value <= full; value += step)
        svg += u"<line x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\" class=\"grid\"/>"
               "<text x=\"%4\" y=\"%5\" class=\"axis\" text-anchor=\"end\">%6</text>"_s.arg(
                   number(left), number(width - right), number(y(value)), number(left - 6),
                   number(y(value) + 4), QString::number(qint64(value)));
    double legend = left;
    for (const ChartSeries &each : series) {
        svg += u"<rect x=\"%1\" y=\"6\" width=\"10\" height=\"10\" fill=\"%2\"/>"
               "<text x=\"%3\" y=\"15\" class=\"axis\">%4</text>"_s.arg(
                   number(legend), each.colour, number(legend + 14), each.name.toHtmlEscaped());
        constexpr double letter = 7;
        legend += 30 + letter * double(each.name.size());
    }
    const double room = (width - left - right) / double(labels.size());
    const double bar = std::min(24.0, room * 0.8 / double(series.size()));
    const qsizetype labelEvery = (labels.size() + mostLabels - 1) / mostLabels;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double middle = left + room * (double(i) + 0.5);
        if (i % labelEvery == 0)
            svg += u"<text x=\"%1\" y=\"%2\" class=\"axis\" text-anchor=\"middle\">%3</text>"_s.arg(
                number(middle), number(height - 8), labels[i].toHtmlEscaped());
        for (qsizetype s = 0; s < series.size(); ++s) {
            const double value = series[s].values.value(i, -1);
            if (value <= 0)
                continue;
            const double x = middle + bar * (double(s) - double(series.size()) / 2);
            svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\">"
                   "<title>%6: %7 %8</title></rect>"_s
                       .arg(number(x), number(y(value)), number(bar * 0.9),
                            number(top + plot - y(value)), series[s].colour,
                            labels[i].toHtmlEscaped(), QString::number(qint64(value)))
                       .arg(series[s].name.toHtmlEscaped());
        }
    }
    return svg + u"</svg>\n"_s;
}

} // namespace morat
