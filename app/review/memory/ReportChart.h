// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace morat {

/// A value at each of several points of time; -1: there is none.
struct ChartSeries {
    QString name;
    QString colour; ///< as CSS names it
    QList<double> values;
};

/// Bars beside each other, with a grid, labels and a list of the colours: an SVG element for an
/// HTML page, which says its values to who cannot see it (title, and a title a bar). Empty when
/// there is nothing to draw.
[[nodiscard]] QString barChart(const QString &title, const QStringList &labels,
                               const QList<ChartSeries> &series);

} // namespace morat
