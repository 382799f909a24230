// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/printing/PrintWindow.h"

namespace morat {

/// Prints the draft on the desk, or saves its pages as a PDF document. Pages are made, printed and
/// saved on another thread; what was begun is ended when the window closes meanwhile.
class PrintingActions : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        const DraftEditor &editor;
        const Store &store;
        const Answers &answers;
        QWidget *window;
    };

    PrintingActions(Desk desk, const ActionRegistry &actions);

private:
    void show(PrintWindow::Way way);
    void print(PrintWindow &window);
    void savePdf(PrintWindow &window, const QString &draft);
    /// Lets the editor choose and set up a printer.
    [[nodiscard]] bool choosePrinter(PrintWindow &window, QPrinter &printer);

    Desk m_desk;
};

} // namespace morat
