// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"

#include <optional>

namespace morat {

/// The end of a review: its state, and the files that are written from it.
class FinishingActions : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        const Answers &answers;
        QWidget *window;
    };

    FinishingActions(Desk desk, const ActionRegistry &actions);

private:
    /// Asked of the draft on the desk: “no” and nothing when another is there by the answer.
    [[nodiscard]] bool confirm(const Answers::Question &question) const;
    [[nodiscard]] QString fileToSave(const QString &suggested) const;
    void markReviewed();
    void exportText();
    /// Whether a file may be written over: asked about the draft itself, and shown what somebody
    /// else wrote into it since it was read.
    [[nodiscard]] bool confirmReplacing(const QString &path);
    /// Whether what could be written is to be: asked where corrections had to be left out.
    [[nodiscard]] bool mayWrite(const Result<WrittenInPart> &written);
    void exportTracked();
    void saveReport();
    enum class Markup : quint8 { Kept, Dropped };
    void copyArticle(Markup markup);
    void compareRestored();
    /// Asks when errors are still open; `yes` is what the button that goes on says.
    [[nodiscard]] bool confirmOpenErrors(const QString &yes);
    /// …and why it is signed all the same; nothing: it is not. Empty where none is open.
    [[nodiscard]] std::optional<QString> reasonToSign(const QString &yes);
    [[nodiscard]] bool moveTo(WorkflowState state, const QString &note = {});
    /// Signs a draft, from wherever it is.
    [[nodiscard]] bool sign(const QString &reason);

    Desk m_desk;
    const ActionRegistry &m_actions;
};

} // namespace morat
