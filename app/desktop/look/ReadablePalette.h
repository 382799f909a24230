// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

namespace morat {

/// What one colour is against another, from 1 to 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// A palette in which what is selected, and what is only hinted at, can be read: at least 4.5 to 1
/// on its ground. Colours that are, stay; the system's white on a light blue becomes white on a
/// darker one.
[[nodiscard]] QPalette readable(const QPalette &palette);

/// Keeps the application's palette readable, also after the system changed it.
class ReadablePalette : public QObject {
    Q_OBJECT

public:
    static void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace morat
