"""Reads the facts of mails with Python's own email package: an independent reader to compare ours with. One path a line on standard input, one JSON object a line out."""
import email, email.header, email.utils, hashlib, json, re, sys


def decoded(value):
    if value is None:
        return None
    try:
        text = str(email.header.make_header(email.header.decode_header(str(value))))
    except Exception:
        text = str(value)
    return re.sub(r'\s+', ' ', text).strip() or None


def ids(value):
    return [re.sub(r'\s+', '', one) for one in re.findall(r'<([^<>]+)>', str(value or ''))]


def leaves(part):
    if part.get_content_type() in ('message/rfc822', 'message/global'):
        yield part
    elif part.is_multipart() and part.get_content_maintype() == 'multipart':
        for child in part.get_payload():
            yield from leaves(child)
    else:
        yield part


def attachment(part):
    message = part.get_content_type() in ('message/rfc822', 'message/global')
    raw = b'' if part.is_multipart() else part.get_payload(decode=True) or b''
    return {'filename': decoded(part.get_filename()), 'contentType': part.get_content_type(), 'size': len(raw), 'message': message or part.is_multipart(),
            'sha256': None if part.is_multipart() else hashlib.sha256(raw).hexdigest()}


def is_attachment(part):
    return bool(part.get_filename()) or part.get_content_disposition() == 'attachment' or part.get_content_maintype() not in ('text', 'multipart')


def date(value):
    found = email.utils.parsedate_tz(str(value or ''))
    if not found:
        return None
    try:
        at = email.utils.mktime_tz(found)
        return int(at) if found[0] >= 1900 else None
    except Exception:
        return None


def facts(path):
    with open(path, 'rb') as handle:
        raw = handle.read()
    mail = email.message_from_bytes(raw)
    pairs = email.utils.getaddresses([str(one) for one in mail.get_all('from', [])])
    sender = next((address for _name, address in pairs if '@' in address), None)
    parts = list(leaves(mail))
    return {'path': path, 'subject': decoded(mail['subject']), 'from': sender, 'date': date(mail['date']), 'dateSaid': str(mail['date'] or ''), 'messageId': (ids(mail['message-id']) or [None])[0],
            'inReplyTo': (ids(mail['in-reply-to']) or [None])[0], 'references': [one for value in mail.get_all('references', []) for one in ids(value)],
            'attachments': [attachment(part) for part in parts if is_attachment(part)],
            'plain': [part.get_payload(decode=True).decode('latin1') for part in parts if part.get_content_type() == 'text/plain' and not is_attachment(part) and not part.is_multipart()]}


for line in sys.stdin:
    path = line.rstrip('\n')
    try:
        print(json.dumps(facts(path)))
    except Exception as fault:
        print(json.dumps({'path': path, 'fault': f'{type(fault).__name__}: {fault}'}))
