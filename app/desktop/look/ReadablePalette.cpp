// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/ReadablePalette.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <cmath>

namespace morat {

namespace {

constexpr double enough = 4.5;
constexpr int steps = 20;

/// WCAG relative luminance.
double luminance(const QColor &colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, double part) {
    const auto between = [part](float a, float b) { return float(a + (b - a) * part); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

/// What of a colour with transparency is seen on a ground.
QColor on(const QColor &ground, const QColor &colour) {
    return mixed(ground, colour, colour.alphaF());
}

} // namespace

double contrast(const QColor &a, const QColor &b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette readable(const QPalette &palette) {
    QPalette mended = palette;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const auto of = [&](QPalette::ColorRole role) { return palette.color(group, role); };
        const QColor ink = of(QPalette::HighlightedText);
        const QColor ground = of(QPalette::Highlight);
        const QColor away = luminance(ink) > luminance(ground) ? Qt::black : Qt::white;
        for (int step = 0; step <= steps; ++step) {
            const QColor tried = mixed(ground, away, double(step) / steps);
            if (contrast(tried, ink) < enough && step < steps)
                continue;
            if (step > 0)
                mended.setColor(group, QPalette::Highlight, tried);
            break;
        }
        const QColor base = of(QPalette::Base);
        const QColor window = of(QPalette::Window);
        const QColor text = of(QPalette::Text);
        for (const QPalette::ColorRole role : {QPalette::PlaceholderText, QPalette::Link}) {
            for (int step = 0; step <= steps; ++step) {
                const QColor tried = mixed(on(base, of(role)), text, double(step) / steps);
                if ((contrast(tried, base) < enough || contrast(tried, window) < enough) &&
                    step < steps)
                    continue;
                if (step > 0)
                    mended.setColor(group, role, tried);
                break;
            }
        }
    }
    return mended;
}

void ReadablePalette::keep() {
    if (qApp->findChild<ReadablePalette *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return;
    auto *keeper = new ReadablePalette(qApp);
    qApp->installEventFilter(keeper);
    if (const QPalette mended = readable(QApplication::palette());
        mended != QApplication::palette())
        QApplication::setPalette(mended);
}

bool ReadablePalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange) {
        const QPalette mended = readable(QApplication::palette());
        if (mended != QApplication::palette())
            QMetaObject::invokeMethod(
                this, [mended] { QApplication::setPalette(mended); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace morat
