// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace morat {

/// What the user must be told, above the text, until they put it away. Never in the way of work.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Tone : quint8 { Notice, Trouble };

    explicit MessageBar(QWidget *parent = nullptr);

    /// The same words are shown once. A message takes the place of another with the same cause.
    /// That a newsroom's server is away is one message, whatever it stopped; how it is away can be
    /// unfolded. Who puts it away is not told again until the server was back.
    void show(const QString &message, Tone tone, const QString &cause = {});
    [[nodiscard]] QStringList messages() const;
    /// Puts one away that is true no longer, if it is still shown.
    void dismiss(const QString &message);
    /// Puts away what was said of a cause that is gone.
    void settle(const QString &cause);
    void settleServer(); ///< it is back

private:
    void add(const QString &message, const QString &detail, Tone tone, const QString &cause);
    void retire(QFrame *strip);

    QVBoxLayout *m_layout;
    QList<QFrame *> m_strips;
    bool m_isServerPutAway = false; ///< what was said of it, while it is away
};

} // namespace morat
