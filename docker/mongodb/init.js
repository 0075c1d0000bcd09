// Makes the replica set and one user per service and the portal. Run again, it changes nothing but passwords.
try {
  rs.status();
} catch (notYet) {
  rs.initiate({_id: 'vouchsafe', members: [{_id: 0, host: 'mongodb:27017'}]});
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}

const passwords = {
  'eligibility-service': process.env.MONGO_ELIGIBILITY_PASSWORD,
  'voucher-service': process.env.MONGO_VOUCHER_PASSWORD,
  'payment-service': process.env.MONGO_PAYMENT_PASSWORD,
  'notification-service': process.env.MONGO_NOTIFICATION_PASSWORD,
  'portal': process.env.MONGO_PORTAL_PASSWORD
};
for (const [service, password] of Object.entries(passwords)) {
  const own = db.getSiblingDB(service);
  const user = {pwd: password, roles: [{role: 'readWrite', db: service}]};
  if (own.getUser(service)) {
    own.updateUser(service, user);
  } else {
    own.createUser({user: service, ...user});
  }
}
