// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/TextKeys.h"

#include <functional>

namespace morat {

/// Brings each key press in a text widget to its owner, in every window of the program. It lets
/// through or stops; it never edits, and makes no key of its own.
class KeyRouter : public QObject {
    Q_OBJECT

public:
    /// What the draft's text is, and whether an input method composes in it.
    struct Text {
        const QWidget *widget = nullptr;
        std::function<bool()> isComposing;
    };

    KeyRouter(const ActionRegistry &actions, Text text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] KeyFocus focusOf(const QObject *watched) const;

    const ActionRegistry &m_actions;
    Text m_text;
};

} // namespace morat
