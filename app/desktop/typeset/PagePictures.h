// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QObject>

#include <memory>
#include <stop_token>

namespace morat {

/// Pictures of a document's pages, made one after the other on another thread, in a process of
/// their own. Few are kept: a page of a newspaper is 20 MB and more.
class PagePictures : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~PagePictures() override { m_stop.request_stop(); }

    /// Forgets all pictures; what is being made comes to nothing. `sizes` of the pages, in points.
    void setDocument(const QString &program, const QByteArray &pdf, const QList<QSizeF> &sizes);
    /// Has pictures made of these pages, the first of them first, if they are not there at this
    /// resolution (pixels an inch); those of other pages are let go.
    void want(const QList<int> &pages, double dpi);
    /// The latest picture of a page, at whatever resolution; null while there is none.
    [[nodiscard]] QImage of(int page) const { return m_pictures.value(page).image; }
    /// Why there will be none; empty while there may be.
    [[nodiscard]] QString troubleOf(int page) const { return m_troubles.value(page); }

signals:
    void changed();

private:
    struct Picture {
        QImage image;
        double dpi = 0;
    };
    void makeNext();
    /// Not so many pixels that a large page would not fit.
    [[nodiscard]] double bounded(int page, double dpi) const;

    QString m_program;
    std::shared_ptr<const QByteArray> m_pdf;
    QList<QSizeF> m_sizes;
    QList<int> m_wanted;
    double m_dpi = 72;
    QMap<int, Picture> m_pictures;
    QMap<int, QString> m_troubles;
    std::stop_source m_stop;
    int m_document = 0; ///< grows with each: what was made of an older one is dropped
    bool m_isMaking = false;
};

} // namespace morat
