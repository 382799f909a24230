// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace morat {

/// The pictures of the draft that is shown, small. Each is read and scaled on another thread, one
/// after the other, when its paragraph is first asked for it; nothing comes from the network
/// (drafts/Pictures.h).
class EmbedPictures final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Pictures of another draft from now on; null: of none.
    void show(const Draft *draft, const QString &path);
    /// By what the picture of an embed is asked for; empty: it can have none. It is read if nobody
    /// asked before.
    [[nodiscard]] QString want(const Embed &embed);
    /// Null while it is being read, and where there is none.
    [[nodiscard]] QImage picture(const QString &name) const { return m_pictures.value(name).image; }
    /// Why there is none; empty while it is being read.
    [[nodiscard]] QString trouble(const QString &name) const {
        return m_pictures.value(name).trouble;
    }
    /// As large as pictures are shown, in pixels that do not depend on the device.
    static constexpr QSize largest{300, 170};

signals:
    void arrived();

private:
    struct Picture {
        QImage image;
        QString trouble;
    };
    static Picture read(const Draft &draft, const QString &path, const Embed &embed, qreal ratio);
    void readNext();

    std::optional<Draft> m_draft;
    QString m_path;
    quint64 m_showing = 0; ///< grows with every draft
    bool m_isReading = false;
    QHash<QString, Picture> m_pictures;
    QList<std::pair<QString, Embed>> m_waiting;
};

} // namespace morat
