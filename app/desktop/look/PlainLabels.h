// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace morat {

/// Makes every label of the application plain text unless it asks for rich text itself. Qt takes
/// text for HTML when it looks so, and then opens what an <img> in it names: a rule's message, a
/// file's name or a draft could make it. Tooltips and message boxes are labels, too.
class PlainLabels : public QObject {
    Q_OBJECT

public:
    /// For all labels of the application that are shown from now on.
    static void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace morat
